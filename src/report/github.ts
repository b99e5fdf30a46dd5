import { inOrder, objectName, Report } from './report';

/** Commands by which a workflow of GitHub puts findings beside the changed lines. */
export function githubReport({ findings }: Report): string {
  return inOrder(findings).map(finding => {
    const { severity, rule, message, fix, file, line, column: col } = finding;
    const properties = Object.entries({ file, line, col, title: rule }).filter(([, value]) => value !== undefined);
    const object = objectName(finding);
    const text = `${object ? `${object}: ` : ''}${message}\nFix: ${fix}`;
    return `::${severity} ${properties.map(([key, value]) => `${key}=${property(String(value))}`).join(',')}::${data(text)}\n`;
  }).join('');
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
