// Boxes, lines and whether they meet. Pixels; y grows downwards.
export type Point = { x: number; y: number };
export type Box = { left: number; top: number; right: number; bottom: number };
export type Segment = [Point, Point];

export const boxAround = (centre: Point, width: number, height: number): Box => ({
  left: centre.x - width / 2,
  top: centre.y - height / 2,
  right: centre.x + width / 2,
  bottom: centre.y + height / 2,
});

export const grow = (box: Box, by: number): Box => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
});

/** How deep two boxes overlap, the lesser of both axes; 0 where they do not. */
export function overlap(a: Box, b: Box): number {
  const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return x > 0 && y > 0 ? Math.min(x, y) : 0;
}

/** Liang and Barsky's clipping (1984): whether any part of the segment lies inside the box. */
export function meets([a, b]: Segment, box: Box): boolean {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  let from = 0;
  let to = 1;
  for (const [p, q] of [
    [-dx, a.x - box.left],
    [dx, box.right - a.x],
    [-dy, a.y - box.top],
    [dy, box.bottom - a.y],
  ] as const) {
    if (p === 0) {
      if (q < 0) return false;
      continue;
    }
    const t = q / p;
    if (p < 0) from = Math.max(from, t);
    else to = Math.min(to, t);
    if (from > to) return false;
  }
  return true;
}

const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** Whether two segments cross in their insides. */
export function crosses([a, b]: Segment, [c, d]: Segment): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

export const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/** Where the line from the box's centre towards `to` leaves the box. */
export function exitOf(box: Box, to: Point): Point {
  const centre = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const dx = to.x - centre.x;
  const dy = to.y - centre.y;
  if (dx === 0 && dy === 0) return centre;
  const t = Math.min(
    (box.right - box.left) / 2 / Math.abs(dx || 1e-9),
    (box.bottom - box.top) / 2 / Math.abs(dy || 1e-9),
  );
  return { x: centre.x + dx * Math.min(1, t), y: centre.y + dy * Math.min(1, t) };
}
