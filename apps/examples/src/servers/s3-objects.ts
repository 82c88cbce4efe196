import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { startFauxqs } from "fauxqs";
import { madeUp, type Running } from "./running.ts";

/** An S3 (fauxqs) with a bucket of photos. */
export async function start(): Promise<Running> {
  const server = await startFauxqs({ host: "127.0.0.1", port: 0, logger: false });
  server.createBucket("photos");
  const client = new S3Client({ endpoint: server.address, forcePathStyle: true, ...madeUp });
  const list = Array.from({ length: 23 }, (_, index) => ({ Key: `${String(index).padStart(2, "0")}.jpg` }));
  for (const { Key } of list) await client.send(new PutObjectCommand({ Bucket: "photos", Key, Body: Key }));
  client.destroy();
  return {
    place: server.address,
    input: { Bucket: "photos", MaxKeys: 5 },
    list,
    close: () => server.stop(),
  };
}
