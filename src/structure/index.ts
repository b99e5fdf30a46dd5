export * from './closest';
export * from './inspect';
export { groupsOf } from './pinned';
export * from './problem';
