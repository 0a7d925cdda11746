// A set as a queue without doubles.

/** Takes out what has been in the set for longest; undefined if it is empty. */
export function takeFirst<T>(set: Set<T>): T | undefined {
  for (const value of set) {
    set.delete(value);
    return value;
  }
  return undefined;
}
