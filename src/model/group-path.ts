/** Every path that leads to `path`, from the top: `1/a/b` → 1, 1/a, 1/a/b. */
export function pathsTo(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}
