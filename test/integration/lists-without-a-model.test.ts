import { describe, expect, it, onTestFinished } from "vitest";
import { credentials } from "../support/amplify-over-http.ts";
import { listings, type Listing } from "../support/aws-lists/listings.ts";
import { serveLists } from "../support/aws-lists/serve-lists.ts";
import { walkListing } from "../support/aws-lists/walk-listing.ts";
import { withEnvironment } from "../support/environment.ts";

async function open() {
  withEnvironment(credentials);
  const { url, requests, close } = await serveLists();
  onTestFinished(close);
  return { settings: { endpoint: url, region: "us-east-1", maxAttempts: 1 }, requests };
}

describe.each(Object.entries(listings))("%s, without a model", (_name, listing: Listing) => {
  it("is listed whole", async () => {
    const { settings } = await open();
    const [all, ...more] = await walkListing({ ...listing, config: {} }, settings);
    expect([all, more]).toEqual([{ ids: listing.ids, stop: undefined }, []]);
  });

  it("is cut and resumed, each item once, at the tokens of boto3", async () => {
    const { settings } = await open();
    const hops = await walkListing(listing, settings);
    expect(hops.flatMap(({ ids }) => ids)).toEqual(listing.ids);
    expect(hops.map(({ stop }) => stop)).toEqual([...listing.stops, undefined]);
  });
});

it("with the range of EC2's pages, no fewer than its minimum are asked for", async () => {
  const { settings, requests } = await open();
  const few = listings["EC2 DescribeInstances, never fewer than five"] ?? expect.fail();
  const { Reservations } = (await few.list(settings, { MaxItems: 2 }).buildFullResult()) as {
    Reservations: object[];
  };
  expect(Reservations).toHaveLength(2);
  expect(requests).toEqual(["Action=DescribeInstances&Version=2016-11-15&MaxResults=5"]);
});
