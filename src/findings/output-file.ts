import { ApiObject, App, Chart, Names, YamlOutputType } from 'cdk8s';
import { IConstruct } from 'constructs';
import { onceEach } from '../topology/once';

/** Names the file that cdk8s writes an object of an app into; none where that depends on the order of charts. */
export function outputFiles(root: IConstruct): (object: ApiObject) => string | undefined {
  const { yamlOutputType, outputFileExtension: ending } = root as App;
  let ordered: boolean | undefined;
  return object => {
    switch (yamlOutputType) {
      case YamlOutputType.FILE_PER_APP: return `app${ending}`;
      case YamlOutputType.FILE_PER_CHART:
        ordered ??= hasOrder(root);
        return ordered ? undefined : `${labelOf(Chart.of(object))}${ending}`;
      case YamlOutputType.FILE_PER_RESOURCE: return `${`${object.kind}.${object.name}`.replace(/[^0-9a-zA-Z-_.]/g, '')}${ending}`;
      default: return undefined;
    }
  };
}

/** Tells what is written as one: charts may be for different clusters, unless all are in one file. */
export function outputBundles(root: IConstruct): (object: ApiObject) => string | undefined {
  return (root as App).yamlOutputType === YamlOutputType.FILE_PER_APP ? () => undefined : ({ chart }) => pathOf(chart);
}

const pathOf = onceEach((chart: Chart) => chart.node.path);

const labelOf = onceEach((chart: Chart) => Names.toDnsLabel(chart));

/** Whether charts depend on each other: then their files have numbers. */
function hasOrder(app: IConstruct): boolean {
  const chartsOf = (construct: IConstruct) => construct.node.scopes.filter(Chart.isChart);
  return app.node.findAll().some(construct => Chart.isChart(construct)
    ? chartsOf(construct).length > 1 || construct.node.dependencies.length > 0
    : construct.node.dependencies.some(dependency => chartsOf(dependency).at(-1) !== chartsOf(construct).at(-1)));
}
