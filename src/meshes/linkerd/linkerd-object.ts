import { ApiObject, ApiObjectProps } from 'cdk8s';
import { Construct } from 'constructs';
import { Checks } from '../../findings/checks';
import { checkedObjectName } from '../../private/names';

/** What makes one object of Linkerd's. All rules about manifests run for its app. */
export abstract class LinkerdObject extends Construct {
  /** The object, for patches. */
  public readonly apiObject: ApiObject;

  /** @internal */
  protected constructor(scope: Construct, id: string, props: ApiObjectProps) {
    super(scope, id);
    Checks.of(this);
    this.apiObject = new ApiObject(this, props.kind, props);
    checkedObjectName('linkerd/name', this.apiObject.name);
  }
}
