import { jobsClientConformance } from "@jobs/contract/conformance";
import { describe, it } from "vitest";
import { openAmplifyOverHttp } from "./support/amplify-over-http.ts";

describe("the amplify adapter, with the real SDK over HTTP", () => {
  for (const { group, name, run } of jobsClientConformance((world) => openAmplifyOverHttp(world))) {
    it(`${group}: ${name}`, run);
  }
});
