// A small TCP proxy before Neo4j that can be slow, cut what it carries, swallow it, or refuse: the network's faults, at will.
import { connect, createServer, type Socket } from "node:net";

export type Fault =
  | { kind: "none" }
  /** Each chunk waits so many milliseconds, in both directions. */
  | { kind: "slow"; by: number }
  /** After so many bytes from the server the connection is reset. */
  | { kind: "cut"; after: number }
  /** Connections are taken, and nothing is carried. */
  | { kind: "swallow" }
  /** New connections are reset. */
  | { kind: "refuse" };

export type NetworkProxy = {
  uri: string;
  /** From now on; with `andReset`, open connections are reset first. */
  set(fault: Fault, andReset?: boolean): void;
  close(): Promise<void>;
};

/** A socket that is ending already cannot be reset: Node would keep its handle, and the process would never end. */
function reset(socket: Socket): void {
  if (socket.writableEnded) socket.destroy();
  else socket.resetAndDestroy();
}

/** On a free port of 127.0.0.1, before `uri` (bolt://host:port). */
export async function startProxy(uri: string): Promise<NetworkProxy> {
  const target = new URL(uri);
  const sockets = new Set<Socket>();
  let fault: Fault = { kind: "none" };

  const carry = (from: Socket, to: Socket, isAnswer: boolean) => {
    let carried = 0;
    let before = Promise.resolve(); // what is delayed keeps its order
    from.on("data", (chunk) => {
      const { kind } = fault;
      if (kind === "swallow") return;
      carried += chunk.length;
      if (fault.kind === "cut" && isAnswer && carried > fault.after) {
        reset(to);
        reset(from);
        return;
      }
      if (fault.kind !== "slow") return void to.write(chunk);
      const { by } = fault;
      const due = new Promise<void>((resolve) => setTimeout(resolve, by));
      before = before.then(() => due).then(() => void to.write(chunk));
    });
    from.on("close", () => to.destroy());
    from.on("error", () => to.destroy());
  };

  const server = createServer((client) => {
    if (fault.kind === "refuse") return reset(client);
    const upstream = connect({ host: target.hostname, port: Number(target.port) });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
    }
    carry(client, upstream, false);
    carry(upstream, client, true);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const resetAll = () => {
    sockets.forEach(reset);
  };
  return {
    uri: `bolt://127.0.0.1:${port}`,
    set: (next, andReset = false) => {
      fault = next;
      if (andReset) resetAll();
    },
    close: () => {
      resetAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
