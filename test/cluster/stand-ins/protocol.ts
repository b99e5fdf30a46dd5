import { Service, ServicePort } from './objects';

/** Ports that Linkerd takes for something else than HTTP unless a Service says so. */
const USUALLY_OPAQUE = '25,587,3306,4444,5432,6379,9300,11211';

/** Whether the mesh reads the requests of a Service's port. On other ports it only carries bytes, and routes mean nothing. */
export function carriesHttp(service: Service, port: ServicePort): boolean {
  const opaque = service.metadata.annotations?.['config.linkerd.io/opaque-ports'] ?? USUALLY_OPAQUE;
  if (portsIn(opaque).some(([first, last]) => port.port >= first && port.port <= last)) { return false; }
  return port.appProtocol === undefined || ['http', 'kubernetes.io/h2c'].includes(port.appProtocol.toLowerCase());
}

/** Numbers and ranges. One word that is neither empties the list. */
function portsIn(text: string): Array<[number, number]> {
  const words = text.split(',').map(word => word.trim()).filter(word => word !== '');
  const ranges = words.map(word => /^(\d+)(?:-(\d+))?$/.exec(word)).map(found => found && [Number(found[1]), Number(found[2] ?? found[1])]);
  return ranges.some(range => range === null) ? [] : ranges as Array<[number, number]>;
}
