import { Finding } from './finding';

/** What was come across among manifests, and is no Kubernetes object. */
export interface LeftOut extends Pick<Finding, 'file' | 'line' | 'column'> {
  /** The commands that make objects of it, and print them, e.g. `helm template charts/web`. */
  readonly renderedBy?: string[];
}
