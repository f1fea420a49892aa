/** A statement on its way whose answer is waited for later: if it fails until then, it is not said to fail unheard. */
export function sent<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => undefined);
  return answer;
}
