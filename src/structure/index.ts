export * from './closest';
export * from './inspect';
export * from './problem';
