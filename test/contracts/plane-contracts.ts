import { GATEWAY_FEATURES } from '../../src/model/gateway-feature';
import { IGatewayProvider, IMetricProvider, IMetricSource, IServiceMesh, MetricSignal, QueryTemplate, RoutingCapabilities } from 'cdk8s-canary';

/** What every source of metrics promises. */
function metricsContract(metrics: IMetricSource | undefined): void {
  test.each(Object.values(MetricSignal))('asks about the %s of the canary with known variables, or not at all', signal => {
    const query = metrics?.queryFor({ signal, quantile: 0.99, port: 8080 });
    expect(query).not.toBe('');
    expect(QueryTemplate.unknownVariables(query ?? '')).toEqual([]);
  });
}

/** What everyone promises who says what becomes of routes. */
function routingContract({ supportedFeatures = [], limits = {} }: RoutingCapabilities): void {
  const known = GATEWAY_FEATURES.map(({ name }) => name);

  test('calls features by the names that Gateway API gives them, each once', () => {
    expect([...supportedFeatures, ...Object.keys(limits)].filter(name => !known.includes(name))).toEqual([]);
    expect(new Set(supportedFeatures).size).toBe(supportedFeatures.length);
  });

  test('tells what becomes of features that it does not support only', () => {
    expect(Object.keys(limits).filter(name => supportedFeatures.includes(name))).toEqual([]);
  });

  test('tells that in words that complete a sentence, and what to do instead in a whole one', () => {
    for (const { consequence, instead = 'Nothing.' } of Object.values(limits)) {
      expect(consequence).toMatch(/^[a-z].*[^.]$/);
      expect(instead).toMatch(/^[A-Z].*\.$/);
    }
  });
}

/** What every mesh promises. */
export function meshContract(mesh: IServiceMesh): void {
  describe(`the mesh ${mesh.name}`, () => {
    metricsContract(mesh.metrics);
    if (mesh.routing) { routingContract(mesh.routing); }

    test('annotates pods with texts', () => {
      for (const value of Object.values(mesh.podAnnotations)) { expect(typeof value).toBe('string'); }
    });
  });
}

/** What every gateway promises. */
export function gatewayContract(provider: IGatewayProvider): void {
  describe(`the gateway ${provider.name}`, () => {
    metricsContract(provider.metrics);
    routingContract(provider.routing);

    test('says of which class it is and who implements it', () => {
      expect(provider.className).toMatch(/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/);
      expect(provider.controllerName).toMatch(/^[a-z0-9.-]+\/.+$/);
    });

    test('opens ports, if it names any', () => {
      for (const ports of Object.values(provider.ports ?? {})) { expect(ports.length).toBeGreaterThan(0); }
    });

    test('names kinds with their groups', () => {
      for (const kind of [...provider.routing.extensionFilters ?? [], ...provider.routing.backendKinds ?? []]) { expect(kind).toMatch(/^[A-Z]\w+(\.[a-z0-9-]+){2,}$/); }
    });

    test('annotates with texts under qualified names', () => {
      const annotations = { ...provider.classAnnotations, ...provider.clusterAddressAnnotations };
      for (const [name, value] of Object.entries(annotations)) { expect([name, typeof value]).toEqual([expect.stringMatching(/^[a-z0-9.-]+\/.+$/), 'string']); }
    });

    test('annotates the class only where it is made here', () => {
      expect(provider.classAnnotations !== undefined && (provider.installsClass ?? true)).toBe(false);
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
