import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { crds } from '../../tools/cache';
import { Component } from '../component';
import { API_SERVER } from './api-server';

/** The kinds that controllers bring along, as their makers publish them. */
export const CRDS: Component = {
  name: 'api-server with CRDs',
  title: 'CRDs of Gateway API, Flagger, Argo Rollouts and Traefik',
  needs: [API_SERVER],
  async start(plane) {
    const files = [...crds(plane.gatewayApi, plane.gatewayApiChannel), ...['flagger', 'argo-rollouts', 'traefik'].flatMap(tool => crds(tool))];
    const definitions = files.flatMap(file => parseAllDocuments(readFileSync(file, 'utf8')).map(document => document.toJS())).filter(Boolean);
    await Promise.all(definitions.map(definition => plane.kubernetes.create(definition)));
    const names: string[] = definitions.filter(({ kind }) => kind === 'CustomResourceDefinition').map(({ metadata }) => metadata.name);
    await Promise.all(names.map(name => plane.until(`the kind ${name} is served`, async () => {
      const { status } = await plane.kubernetes.get({ apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', name });
      return status?.conditions?.some((condition: any) => condition.type === 'Established' && condition.status === 'True');
    })));
  },
};
