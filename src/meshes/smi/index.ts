export * from './smi-traffic-split';
export * from './smi-version';
