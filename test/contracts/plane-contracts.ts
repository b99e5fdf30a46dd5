import { IGatewayProvider, IMetricProvider, IMetricSource, IServiceMesh, MetricSignal, QueryTemplate } from 'cdk8s-canary';

/** What every source of metrics promises. */
function metricsContract(metrics: IMetricSource | undefined): void {
  test.each(Object.values(MetricSignal))('asks about the %s of the canary with known variables, or not at all', signal => {
    const query = metrics?.queryFor({ signal, quantile: 0.99, port: 8080 });
    expect(query).not.toBe('');
    expect(QueryTemplate.unknownVariables(query ?? '')).toEqual([]);
  });
}

/** What every mesh promises. */
export function meshContract(mesh: IServiceMesh): void {
  describe(`the mesh ${mesh.name}`, () => {
    metricsContract(mesh.metrics);

    test('annotates pods with texts', () => {
      for (const value of Object.values(mesh.podAnnotations)) { expect(typeof value).toBe('string'); }
    });
  });
}

/** What every gateway promises. */
export function gatewayContract(provider: IGatewayProvider): void {
  describe(`the gateway ${provider.name}`, () => {
    metricsContract(provider.metrics);

    test('says of which class it is and who implements it', () => {
      expect(provider.className).toMatch(/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/);
      expect(provider.controllerName).toMatch(/^[a-z0-9.-]+\/.+$/);
    });

    test('opens ports, if it names any', () => {
      for (const ports of Object.values(provider.ports ?? {})) { expect(ports.length).toBeGreaterThan(0); }
    });
  });
}

/** What every metric provider promises. */
export function metricProviderContract(provider: IMetricProvider): void {
  test(`the metric provider ${provider.spec.type} is plain data`, () => {
    expect(provider.spec.type).not.toBe('');
    expect(JSON.parse(JSON.stringify(provider.spec))).toEqual(provider.spec);
  });
}
