import { BackendSpec, renderBackend } from './backend-spec';
import { GrpcMatchSpec } from '../../model/grpc-match';

/** One rule of a GRPCRoute, as plain data. */
export interface GrpcRuleModel {
  readonly name?: string;
  /** One of these must hold. @default - every call */
  readonly matches?: GrpcMatchSpec[];
  readonly filters?: any[];
  readonly backends?: BackendSpec[];
  readonly sessionPersistence?: any;
}

/** One rule of a GRPCRoute. */
export function renderGrpcRule({ name, matches, filters, backends, sessionPersistence }: GrpcRuleModel): any {
  return {
    ...(name && { name }),
    ...(matches?.length && { matches }),
    ...(filters?.length && { filters }),
    ...(backends?.length && { backendRefs: backends.map(renderBackend) }),
    ...(sessionPersistence && { sessionPersistence }),
  };
}
