import { ApiObject, ApiObjectProps } from 'cdk8s';
import { Construct } from 'constructs';
import { Checks } from '../../findings/checks';
import { checkedObjectName } from '../../private/names';

/**
 * An object of Linkerd's: the construct is the object itself, for patches and metadata. All rules about manifests run for its app.
 */
export abstract class LinkerdObject extends ApiObject {
  constructor(scope: Construct, id: string, props: ApiObjectProps) {
    super(scope, id, props);
    checkedObjectName('linkerd/name', this.name);
    Checks.of(this);
  }
}
