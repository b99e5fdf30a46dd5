import { ApiObject, App, Chart, Names, YamlOutputType } from 'cdk8s';
import { IConstruct } from 'constructs';

/** The file that cdk8s writes an object into; nothing where its name depends on the order of charts. */
export function outputFile(object: ApiObject): string | undefined {
  const app = App.of(object);
  switch (app.yamlOutputType) {
    case YamlOutputType.FILE_PER_APP: return `app${app.outputFileExtension}`;
    case YamlOutputType.FILE_PER_CHART: return hasOrder(app) ? undefined : `${Names.toDnsLabel(Chart.of(object))}${app.outputFileExtension}`;
    case YamlOutputType.FILE_PER_RESOURCE: return `${`${object.kind}.${object.name}`.replace(/[^0-9a-zA-Z-_.]/g, '')}${app.outputFileExtension}`;
    default: return undefined;
  }
}

/** Whether charts depend on each other: then their files have numbers. */
function hasOrder(app: App): boolean {
  const chartsOf = (construct: IConstruct) => construct.node.scopes.filter(Chart.isChart);
  return app.node.findAll().some(construct => Chart.isChart(construct)
    ? chartsOf(construct).length > 1 || construct.node.dependencies.length > 0
    : construct.node.dependencies.some(dependency => chartsOf(dependency).at(-1) !== chartsOf(construct).at(-1)));
}
