// Whether something speaks Bolt at an address: the handshake alone, on a socket of its own. A server that is paused, or whose
// network swallows everything, takes a connection and says nothing; the driver would wait for it.
import { connect as connectPlain, isIP } from "node:net";
import { connect as connectSecure } from "node:tls";

/** The magic preamble, then the versions that would do: 5.0 to 5.8, 4.2 to 4.4. */
const handshake = Buffer.from([0x60, 0x60, 0xb0, 0x17, 0, 8, 8, 5, 0, 2, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0]);
const answerLength = 4;
/** Milliseconds. */
const tick = 50;

/** Bolt of a version that would do, Bolt of another, something that is no Bolt, or nothing at all. */
export type Heard = "bolt" | "old" | "strange" | "nothing";

/** Pure. The answer is a version, 0.0.minor.major; 0.0.0.0 where there is none in common. */
export function heardIn(answer: Buffer): Heard {
  if (answer.length < answerLength || answer[0] !== 0 || answer[1] !== 0) return "strange";
  return answer[3] === 0 ? "old" : "bolt";
}

export const answersBolt = async (uri: string, timeout: number): Promise<boolean> =>
  (await hear(uri, timeout)) === "bolt";

/**
 * Within `timeout` milliseconds; those in which this process itself was kept from listening, by work or by a busy machine, are not
 * counted against the server. `uri` is bolt:// or neo4j://, with +s or +ssc for TLS. Never throws.
 */
export function hear(uri: string, timeout: number): Promise<Heard> {
  const { protocol, hostname, port } = new URL(uri);
  const host = hostname.replace(/^\[|\]$/g, "");
  const place = { host, port: Number(port || 7687) };
  const named = isIP(host) === 0 ? { servername: host } : {}; // TLS takes no address for a name
  const isSecure = /\+s(sc)?:$/.test(protocol);
  return new Promise((resolve) => {
    const socket = isSecure
      ? connectSecure({ ...place, ...named, rejectUnauthorized: protocol.endsWith("+s:") })
      : connectPlain(place);
    const end = (heard: Heard) => {
      clearInterval(timer);
      socket.destroy();
      resolve(heard);
    };
    let left = timeout;
    const timer = setInterval(() => {
      left -= tick; // ticks that were missed come as one
      if (left <= 0) end("nothing");
    }, tick);
    socket.on(isSecure ? "secureConnect" : "connect", () => socket.write(handshake));
    socket.on("data", (answer: Buffer) => end(heardIn(answer)));
    socket.on("error", () => end("nothing"));
    socket.on("close", () => end("nothing"));
  });
}
