/** A command asks the same few days hundreds of times. Never more than some years of them. */
const MOST_KNOWN = 4_000;

/** A pure function that is asked once for what it is asked often. */
export function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const there = known.get(key);
    if (there !== undefined) return there;
    const made = make(key);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, made);
    return made;
  };
}
