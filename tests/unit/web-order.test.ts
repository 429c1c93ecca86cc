import { expect, test } from "vitest";
import { createOrder } from "../../web/state/order.ts";

test("of several steps only the newest still counts", () => {
  const order = createOrder();
  const [first, second] = [order.begin(), order.begin()];
  expect([first.aborted, second.aborted]).toEqual([true, false]);
  expect(order.current()).toBe(second);
});
