import { IServiceMesh } from '../../contracts/service-mesh';

/**
 * No mesh at all: pods stay as they are, and only a gateway can divide requests.
 *
 * @example
 * new CanaryApp(chart, 'web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, mesh: new none.NoMesh() });
 */
export class NoMesh implements IServiceMesh {
  public readonly name = 'no mesh';
  public readonly podAnnotations: { [key: string]: string } = {};
}
