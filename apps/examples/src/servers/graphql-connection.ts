import { createServer } from "node:http";
// The path of the file makes sure that graphql-relay gets the same build, whichever one a bundler prefers.
import {
  GraphQLInt,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from "graphql/index.js";
import { createHandler } from "graphql-http/lib/use/http";
import { connectionDefinitions, connectionFromArray, forwardConnectionArgs } from "graphql-relay";
import { close, listen, type Running } from "./running.ts";

/** A GraphQL API (graphql-http) with a connection made by graphql-relay. */
export async function start(): Promise<Running> {
  const list = Array.from({ length: 23 }, (_, index) => ({ title: `Part ${index + 1}`, year: 2001 + index }));
  const nodeType = new GraphQLObjectType({
    name: "Film",
    fields: {
      title: { type: new GraphQLNonNull(GraphQLString) },
      year: { type: new GraphQLNonNull(GraphQLInt) },
    },
  });
  const query = new GraphQLObjectType({
    name: "Query",
    fields: {
      films: {
        type: connectionDefinitions({ nodeType }).connectionType,
        args: forwardConnectionArgs,
        resolve: (_source, args) => connectionFromArray(list, args),
      },
    },
  });
  const handle = createHandler({ schema: new GraphQLSchema({ query }) });
  const server = createServer((request, response) => void handle(request, response));
  return { place: await listen(server), input: { first: 5 }, list, close: () => close(server) };
}
