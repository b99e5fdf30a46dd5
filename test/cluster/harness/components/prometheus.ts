import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { binary } from '../../tools/cache';
import { Component } from '../component';
import { publish } from '../publish';
import { PODS_STAND_IN } from './pods-stand-in';

/** How the cluster's own programs reach it: as Linkerd's own. */
export const PROMETHEUS_URL = 'http://prometheus.linkerd-viz:9090';

const ADDRESS = '10.244.255.2';
const PORT = 9090;

const CONFIG = {
  global: { scrape_interval: '1s', scrape_timeout: '1s' },
  scrape_configs: [
    { job_name: 'pods', honor_labels: true, static_configs: [{ targets: ['127.0.0.1:9101'] }] },
    { job_name: 'traefik', static_configs: [{ targets: ['127.0.0.1:18080'] }] },
  ],
};

/** Stores metrics of pods and of Traefik. */
export const PROMETHEUS: Component = {
  name: 'prometheus',
  title: 'Prometheus',
  tool: 'prometheus',
  needs: [PODS_STAND_IN],
  async start(plane) {
    const config = join(plane.folder, 'prometheus.yaml');
    writeFileSync(config, stringify(CONFIG));
    plane.run('prometheus', [
      binary('prometheus'), `--config.file=${config}`, `--storage.tsdb.path=${join(plane.folder, 'prometheus')}`,
      `--web.listen-address=${ADDRESS}:${PORT}`,
    ]);
    await plane.answers(`http://${ADDRESS}:${PORT}/-/ready`);
    await publish(plane, { name: 'prometheus', namespace: 'linkerd-viz', port: PORT, address: ADDRESS, targetPort: PORT });
  },
};
