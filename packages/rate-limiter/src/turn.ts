/** Leave to send one request. Say once what became of it; until then it counts as under way. */
export interface Turn {
  /** The service took the request, whatever it answered. */
  accepted(): void;
  /** The service refused it for its number, as HTTP 429 does. */
  throttled(): void;
  /** Nobody knows: the request never left, or no answer came. */
  lost(): void;
}
