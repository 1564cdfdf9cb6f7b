import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { isPublicAddress, type Resolve, toCheckedLookup, toHookAddress } from "@/saved/hooks/public-address";
import { send } from "@/saved/hooks/send";

/** Of each range that is set aside, and of each way to write an IPv4 address into one of IPv6. */
const PRIVATE = [
  ...["0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.254"],
  ...["168.63.129.16", "169.254.169.254", "169.254.170.2", "172.16.0.1", "172.31.255.255", "192.0.0.192"],
  ...["192.0.2.1", "192.31.196.1", "192.52.193.1", "192.88.99.1", "192.168.0.1", "192.175.48.1"],
  ...["198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1"],
  "255.255.255.255",
  ...["::", "::1", "::7f00:1", "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:8.8.8.8"],
  ...["::ffff:0:127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::808:808", "64:ff9b:1::a00:1", "100::1"],
  ...["100:0:0:1::1", "2001::1", "2001:0:7f00:1::", "2001:2::1", "2001:10::1", "2001:20::1", "2001:db8::1"],
  ...["2002:7f00:1::", "2002:a9fe:a9fe::", "3fff::1", "4000::1", "5f00::1", "8000::1", "fc00::1"],
  ...[
    "fd00:ec2::254",
    "fd20:ce::254",
    "fe80::1",
    "fe80::1%eth0",
    "2606:4700::1111%eth0",
    "fec0::1",
    "ff02::1",
  ],
  "2606:4700::5efe:a00:1",
  "2606:4700::200:5efe:a00:1",
  ...["", "nonsense", "134744072", "010.8.8.8", "0x8.8.8.8", "8.8.8", "8.8.8.8.", "[::1]"],
];
const PUBLIC = [
  "8.8.8.8",
  "93.184.215.14",
  "172.32.0.1",
  "2606:2800:21f:cb07:6820:80da:af6b:8b2c",
  "2a00::1",
];

/** Other ways to write a host, each of this machine or a network nearby. */
const ODD_HOSTS = [
  ...["2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "127.1", "127.0.0.1.", "localhost.", "LOCALHOST"],
  ...["①②⑦.⓪.⓪.①", "127。0。0。1", "ⓛocalhost", "%31%32%37.0.0.1", "%6cocalhost", "0", "0.0.0.0", "[::]"],
  ...[
    "[0:0:0:0:0:0:0:1]",
    "[::127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::ffff:169.254.169.254]",
    "[64:ff9b::7f00:1]",
  ],
  ...[
    "[2002:7f00:1::]",
    "[fd00:ec2::254]",
    "169.254.43518",
    "0xa9fea9fe",
    "2852039166",
    "0251.0376.0251.0376",
  ],
];

describe("an address", () => {
  it.each(PRIVATE)("is not public: %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(PUBLIC)("is public: %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each(ODD_HOSTS)("is refused for a webhook, however it is written: %s", async (host) => {
    await expect(toHookAddress(`http://${host}/hook`, false)).rejects.toMatchObject({ name: "HookRefused" });
  });
});

describe("a lookup for a connection", () => {
  const given: Resolve = async () => [
    { address: "::1", family: 6 },
    { address: "8.8.8.8", family: 4 },
    { address: "10.0.0.1", family: 4 },
  ];

  it("gives nothing that is not public", (done) => {
    toCheckedLookup(given, isPublicAddress)("mixed.example", { all: true }, (error, addresses) => {
      expect([error, addresses]).toEqual([null, [{ address: "8.8.8.8", family: 4 }]]);
      done();
    });
  });

  it("fails where nothing is", (done) => {
    const near: Resolve = async () => [{ address: "::ffff:127.0.0.1", family: 6 }];
    toCheckedLookup(near, isPublicAddress)("near.example", {}, (error) => {
      expect(error?.message).toBe("near.example leads to no public address");
      done();
    });
  });
});

describe("a message to a name that leads elsewhere each time", () => {
  let server: Server;
  let heard = 0;
  beforeAll((done) => {
    server = createServer((_, response) => {
      heard += 1;
      response.writeHead(302, { Location: "/elsewhere" }).end();
    }).listen(0, "127.0.0.1", done);
  });
  afterAll(() => server.close());

  const message = () => ({
    url: `http://turning.example:${(server.address() as AddressInfo).port}/hook`,
    secret: `whsec_${Buffer.from("a secret of a test").toString("base64")}`,
    id: "1",
    at: new Date(),
    body: "{}",
  });

  it("goes where the name was resolved to, once, and follows no redirection", async () => {
    let times = 0;
    const turning: Resolve = async () => {
      times += 1;
      return [{ address: times === 1 ? "127.0.0.1" : "127.9.9.9", family: 4 }];
    };
    expect(await send(message(), true, turning)).toBe(302);
    expect([times, heard]).toEqual([1, 1]);
  });

  it("goes nowhere where it is not public by then", async () => {
    const near: Resolve = async () => [{ address: "127.0.0.1", family: 4 }];
    await expect(send(message(), false, near)).rejects.toThrow("leads to no public address");
    expect(heard).toBe(1);
  });
});
