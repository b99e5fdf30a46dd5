import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Checks } from '../../findings/checks';
import { checkedObjectName } from '../../private/names';

/** An object of Linkerd's as a construct, for patches. The rules about manifests run for its app, whatever else is in it. */
export abstract class LinkerdObject extends ApiObject {
  constructor(scope: Construct, id: string, name: string, object: { apiVersion: string; kind: string; spec: object }) {
    super(scope, id, { apiVersion: object.apiVersion, kind: object.kind, metadata: { name: checkedObjectName('linkerd/name', name) }, spec: object.spec });
    Checks.of(this);
  }
}
