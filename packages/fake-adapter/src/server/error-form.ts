interface WireError {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
}

/** The ways in which AWS services name the type of an error. Clients understand all of them. */
const forms = {
  header: (name, message) => ({ headers: { "x-amzn-errortype": name }, body: { message } }),
  "header-with-uri": (name, message) => ({
    headers: { "x-amzn-errortype": `${name}:http://amplify.example/errors/` },
    body: { message },
  }),
  type: (name, message) => ({ headers: {}, body: { __type: `com.amazonaws.amplify#${name}`, message } }),
  code: (name, message) => ({ headers: {}, body: { code: name, message } }),
} as const satisfies Record<string, (name: string, message: string) => WireError>;

export type ErrorForm = keyof typeof forms;

/** An error answer in one of the forms. */
export function toWireError(name: string, message: string, form: ErrorForm): WireError {
  return forms[form](name, message);
}
