// Boxes, lines and whether they meet. Pixels; y grows downwards.
export type Point = { x: number; y: number };
export type Box = { left: number; top: number; right: number; bottom: number };

export const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

export const boxAround = (centre: Point, width: number, height: number): Box => ({
  left: centre.x - width / 2,
  top: centre.y - height / 2,
  right: centre.x + width / 2,
  bottom: centre.y + height / 2,
});

export const centreOf = (box: Box): Point => ({
  x: (box.left + box.right) / 2,
  y: (box.top + box.bottom) / 2,
});

export const grow = (box: Box, by: number): Box => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
});

export const union = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

/** How deep two boxes overlap, the lesser of both axes; where they do not, the distance between them, negative. */
export function depth(a: Box, b: Box): number {
  const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (x >= 0 || y >= 0) return Math.min(x, y);
  return -Math.sqrt(x * x + y * y);
}

/** Liang and Barsky's clipping (1984): how long a piece of the line from `a` to `b` lies inside the box; null where none does. */
export function lengthInside(a: Point, b: Point, box: Box): number | null {
  if (a.x < box.left && b.x < box.left) return null;
  if (a.x > box.right && b.x > box.right) return null;
  if (a.y < box.top && b.y < box.top) return null;
  if (a.y > box.bottom && b.y > box.bottom) return null;
  // never 0 / 0: a line along an axis then enters at minus and leaves at plus infinity
  const dx = b.x - a.x || 1e-9;
  const dy = b.y - a.y || 1e-9;
  const x1 = (box.left - a.x) / dx;
  const x2 = (box.right - a.x) / dx;
  const y1 = (box.top - a.y) / dy;
  const y2 = (box.bottom - a.y) / dy;
  const from = Math.max(0, Math.min(x1, x2), Math.min(y1, y2));
  const to = Math.min(1, Math.max(x1, x2), Math.max(y1, y2));
  return from <= to ? (to - from) * Math.sqrt(dx * dx + dy * dy) : null;
}

/** The same for a path of several pieces. */
export function pathInside(path: readonly Point[], box: Box): number | null {
  let sum: number | null = null;
  for (let i = 1; i < path.length; i++) {
    const inside = lengthInside(path[i - 1] as Point, path[i] as Point, box);
    if (inside !== null) sum = (sum ?? 0) + inside;
  }
  return sum;
}

const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** Whether the lines from `a` to `b` and from `c` to `d` cross in their insides. */
export const crosses = (a: Point, b: Point, c: Point, d: Point): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;

/** How often two paths cross. */
export function crossings(a: readonly Point[], b: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < a.length; i++)
    for (let j = 1; j < b.length; j++)
      if (crosses(a[i - 1] as Point, a[i] as Point, b[j - 1] as Point, b[j] as Point)) sum += 1;
  return sum;
}

export const distance = (a: Point, b: Point) => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);

/** Where the line from the box's centre towards `to` leaves the box. */
export function exitOf(box: Box, to: Point): Point {
  const centre = centreOf(box);
  const dx = to.x - centre.x;
  const dy = to.y - centre.y;
  if (dx === 0 && dy === 0) return centre;
  const t = Math.min(
    (box.right - box.left) / 2 / Math.abs(dx || 1e-9),
    (box.bottom - box.top) / 2 / Math.abs(dy || 1e-9),
  );
  return { x: centre.x + dx * Math.min(1, t), y: centre.y + dy * Math.min(1, t) };
}

/** The same for the circle inside the box. */
export function exitOfCircle(box: Box, to: Point): Point {
  const centre = centreOf(box);
  const away = distance(centre, to) || 1;
  const t = Math.min(1, (box.right - box.left) / 2 / away);
  return { x: centre.x + (to.x - centre.x) * t, y: centre.y + (to.y - centre.y) * t };
}
