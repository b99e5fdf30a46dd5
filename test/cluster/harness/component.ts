import { Plane } from './plane';

/** One program of a cluster. A new one is a file in `components/`. */
export interface Component {
  readonly name: string;
  /** What it is. What stands in for something says so. */
  readonly title: string;
  /** Which of the pinned tools it is. @default - none */
  readonly tool?: string;
  /** What must run before it. */
  readonly needs: Component[];
  /** Starts it, and returns when it can be used. */
  start(plane: Plane): Promise<void>;
}
