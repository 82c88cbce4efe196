import { JobsClientError } from "@jobs/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAmplifyClient } from "../create-amplify-client.ts";
import recorded from "./__fixtures__/aws.json" with { type: "json" };
import { identityCases, type IdentityCase } from "./__fixtures__/cases.ts";
import { enterHome } from "./__fixtures__/home.ts";
import { openStandIn } from "./__fixtures__/stand-in.ts";

let standIn: Awaited<ReturnType<typeof openStandIn>>;
beforeAll(async () => void (standIn = await openStandIn()));
afterAll(() => standIn.close());

const ofAws: Readonly<Record<string, string>> = recorded.outcomes;

function enter(one: IdentityCase) {
  standIn.identities.length = 0;
  return enterHome(one, standIn.url);
}

describe("who asks", () => {
  it.each(identityCases.filter(({ says }) => says === undefined))(
    "as for the AWS CLI: $name",
    async (one) => {
      enter(one);
      await createAmplifyClient({ profile: one.profile, mfaCodeProvider: async () => "123456" }).listApps();
      expect(standIn.identities).toEqual([ofAws[one.name]]);
    },
  );

  it.each(identityCases.filter(({ says }) => says !== undefined))(
    "nobody, and it says why: $name",
    async (one) => {
      const home = enter(one);
      const error: unknown = await createAmplifyClient({ profile: one.profile })
        .listApps()
        .catch((reason: unknown) => reason);
      expect(standIn.identities).toEqual([]);
      expect(error).toBeInstanceOf(JobsClientError);
      const { says = "" } = one;
      const message = typeof says === "string" ? home.filled(says) : expect.stringMatching(says);
      expect(error).toMatchObject({ code: "CONFIGURATION", message });
      expect(ofAws[one.name]).toEqual(one.stricter === undefined ? "nobody" : expect.stringMatching(/KEY/));
    },
  );

  it("nobody, where a code is asked for and there is nobody to give it", async () => {
    const one = identityCases.find(({ name }) => name.includes("MFA"));
    enter(one as IdentityCase);
    const asked = createAmplifyClient({ profile: "work" }).listApps();
    await expect(asked).rejects.toMatchObject({
      code: "CONFIGURATION",
      message: expect.stringMatching(
        /^The role of the profile "work" needs a code from the MFA device arn:aws:iam::444455556666:mfa\/someone, and there is nobody here to ask.*aws configure export-credentials --profile "work"/,
      ),
    });
    expect(standIn.identities).toEqual([]);
  });
});
