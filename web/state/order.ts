// Which of several asynchronous steps counts: the newest. What comes late for an older one is dropped.

export type Order = {
  /** Gives up what is under way. The signal stands for the new step until the next one begins. */
  begin(): AbortSignal;
  /** That of the step that began last. */
  current(): AbortSignal;
};

export function createOrder(): Order {
  let newest = new AbortController();
  return {
    begin() {
      newest.abort();
      newest = new AbortController();
      return newest.signal;
    },
    current: () => newest.signal,
  };
}
