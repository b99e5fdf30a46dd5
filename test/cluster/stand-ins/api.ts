import * as https from 'node:https';
import { KubeConfig } from '@kubernetes/client-node';

/** An answer of the API server that is not a success. */
export class ApiError extends Error {
  public constructor(public readonly status: number, text: string) {
    super(`${status} ${text.slice(0, 300)}`);
  }
}

/** Objects as the API server writes them: the typed clients drop what they do not know and turn times into dates. */
export class Api {
  public constructor(public readonly kubeConfig: KubeConfig) {}

  public get(path: string): Promise<any> {
    return this.request('GET', path);
  }

  /** Makes an object be as said, whether it was there or not. */
  public apply(path: string, object: object): Promise<any> {
    return this.request('PATCH', `${path}?fieldManager=stand-in&force=true`, 'application/apply-patch+yaml', object);
  }

  public merge(path: string, patch: object): Promise<any> {
    return this.request('PATCH', path, 'application/merge-patch+json', patch);
  }

  private async request(method: string, path: string, type?: string, body?: object): Promise<any> {
    const options: https.RequestOptions = { method, headers: type ? { 'content-type': type } : {}, timeout: 10_000 };
    await this.kubeConfig.applyToHTTPSOptions(options);
    return new Promise((resolve, reject) => {
      const request = https.request(new URL(path, this.kubeConfig.getCurrentCluster()!.server), options, response => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk)).on('error', reject).on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const status = response.statusCode ?? 0;
          try {
            if (status >= 300) { throw new ApiError(status, text); }
            resolve(JSON.parse(text));
          } catch (error) {
            reject(error);
          }
        });
      });
      request.on('error', reject).on('timeout', () => request.destroy(new Error('the API server does not answer')));
      request.end(body && JSON.stringify(body));
    });
  }
}
