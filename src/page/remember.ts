// What is asked once and remembered, for as long as whoever asks keeps the function that this gives.

/** The same function, but it looks up what it has been asked before; it must give a value for each key. */
export function remember<Key, Value extends NonNullable<unknown>>(
  ask: (key: Key) => Value,
): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = ask(key);
    known.set(key, value);
    return value;
  };
}
