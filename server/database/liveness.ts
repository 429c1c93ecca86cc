// Whether something speaks Bolt at an address: the handshake alone, on a socket of its own. A server that is paused, or whose
// network swallows everything, takes a connection and says nothing; the driver would wait for it.
import { connect as connectPlain } from "node:net";
import { connect as connectSecure } from "node:tls";

/** The magic preamble, then the versions that would do: 5.0 to 5.8, 4.2 to 4.4. */
const handshake = Buffer.from([0x60, 0x60, 0xb0, 0x17, 0, 8, 8, 5, 0, 2, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0]);
const answerLength = 4;

/** Within `timeout` milliseconds. `uri` is bolt:// or neo4j://, with +s or +ssc for TLS. Never throws. */
export function answersBolt(uri: string, timeout: number): Promise<boolean> {
  const { protocol, hostname, port } = new URL(uri);
  const host = hostname.replace(/^\[|\]$/g, "");
  const place = { host, port: Number(port || 7687) };
  const isSecure = /\+s(sc)?:$/.test(protocol);
  return new Promise((resolve) => {
    const socket = isSecure
      ? connectSecure({ ...place, servername: host, rejectUnauthorized: protocol.endsWith("+s:") })
      : connectPlain(place);
    const end = (answers: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answers);
    };
    const timer = setTimeout(() => end(false), timeout);
    socket.on(isSecure ? "secureConnect" : "connect", () => socket.write(handshake));
    socket.on("data", (answer) => end(answer.length >= answerLength));
    socket.on("error", () => end(false));
    socket.on("close", () => end(false));
  });
}
