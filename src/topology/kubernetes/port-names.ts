/** Whether a text can be the name of a container port: at most 15 small letters, digits and single dashes, one letter among them. */
export function isPortName(name: string): boolean {
  return name.length <= 15 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && /[a-z]/.test(name);
}
