export * from './github';
export * from './json';
export * from './report';
export * from './rules';
export * from './sarif';
export * from './text';
