// Looks a place up in a list that is in order, by halves.

/** The first index at which `isReached` holds, the length if none; it must stay true from there. */
export function firstIndex<T>(list: readonly T[], isReached: (item: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
