import { expect, test } from "vitest";
import { asksForHelp, readConfig, StartError } from "../../server/config.ts";

const read = (environment: Record<string, string>, ...args: string[]) => readConfig(environment, args);

test.each([
  [{ HOST: "nonsense" }, 'HOST is "nonsense", which is no address.'],
  [{ HOST: "127.0.0.999" }, 'HOST is "127.0.0.999", which is no address.'],
  [{ HOST: "192.0.2.7" }, "Say npm start -- --public if that is meant."],
  [{ ATTEST_HOSTS: "http://x.example/" }, 'ATTEST_HOSTS has "http://x.example/".'],
  [{ ATTEST_HOSTS: "good.example, a b" }, 'ATTEST_HOSTS has "a b".'],
  [{ ATTEST_HOSTS: "x.example:99999" }, 'ATTEST_HOSTS has "x.example:99999".'],
  [{ ATTEST_HOSTS: "," }, 'ATTEST_HOSTS has ",".'],
  [{ ATTEST_PROXIES: "," }, 'ATTEST_PROXIES is ",". Give addresses or subnets'],
  [{ NEO4J_URI: "bolt://localhost", NEO4J_DATABASE: "System" }, "Give another, such as neo4j."],
])("%j is refused in words", (environment, words) => {
  expect(() => read(environment)).toThrow(StartError);
  expect(() => read(environment)).toThrow(words);
});

test.each(["--public=false", "--public=", "--into-existing=1"])(
  "%s is refused: what has no value is not switched off by one",
  (option) => {
    const [name = ""] = option.split("=");
    const words = `${name} takes no value. Say npm start -- ${name}, or leave it out.`;
    expect(() => read({ HOST: "0.0.0.0" }, option)).toThrow(words);
  },
);

test("hosts are names or addresses, as a request's Host writes them", () => {
  expect(
    read({ ATTEST_HOSTS: "Attest.Example, team-1, 192.0.2.7, 2001:db8::7, [::2]" }).allowedHosts,
  ).toEqual(["attest.example", "team-1", "192.0.2.7", "[2001:db8::7]", "[::2]"]);
  expect(read({ HOST: "192.0.2.7" }, "--public").allowedHosts).toEqual(["192.0.2.7"]);
});

test("help is asked for by --help and by -h, whatever else is said", () => {
  expect(asksForHelp(["-h"])).toBe(true);
  expect(asksForHelp(["--public", "--help"])).toBe(true);
  expect(asksForHelp(["help.dump"])).toBe(false);
});
