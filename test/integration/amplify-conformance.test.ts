import { jobsClientConformance } from "@jobs/contract/conformance";
import { describe, it } from "vitest";
import { openAmplifyOverHttp } from "../support/amplify-over-http.ts";

describe("the amplify adapter, with the real SDK over HTTP", () => {
  for (const { group, name, run } of jobsClientConformance((world) => openAmplifyOverHttp(world))) {
    it(`${group}: ${name}`, run);
  }
});

// The first form is that of the server above.
describe.each(["header-with-uri", "type", "code"] as const)(
  "the amplify adapter, with a service that names its errors in the form %s",
  (errorForm) => {
    const checks = jobsClientConformance((world) => openAmplifyOverHttp(world, {}, { errorForm }));
    for (const { group, name, run } of checks.filter((one) => one.group === "failures"))
      it(`${group}: ${name}`, run);
  },
);
