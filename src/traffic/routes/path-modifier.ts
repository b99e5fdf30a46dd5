import { checkedPath } from '../../private/paths';

/**
 * What becomes of the path of a request that is redirected or rewritten.
 *
 * @example
 * RouteFilter.rewrite({ path: PathModifier.prefix('/v2') });
 */
export class PathModifier {
  /** The whole path becomes this one. */
  public static full(path: string): PathModifier {
    return new PathModifier('ReplaceFullPath', 'replaceFullPath', path);
  }

  /**
   * The prefix that the rule matched becomes this one; what comes after it stays. The rule must have exactly one match, by `RouteMatch.pathPrefix`.
   *
   * @param path the new prefix; `/` takes the old one away
   */
  public static prefix(path: string): PathModifier {
    return new PathModifier('ReplacePrefixMatch', 'replacePrefixMatch', path);
  }

  private constructor(
    private readonly type: string,
    private readonly field: string,
    /** The new path, or the new prefix. */
    public readonly path: string,
  ) {
    checkedPath('value/path', path);
  }

  /** As it is written into a filter. */
  public toJSON(): any {
    return { type: this.type, [this.field]: this.path };
  }
}
