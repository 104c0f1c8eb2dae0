import { append } from '../../../base/append';
import type { Expression } from '../ast';
import type { Callee } from '../calls/callee';
import type { Type } from '../calls/entities';
import { lastName } from '../symbol';
import { outsideNameOf } from '../calls/outsideTypes';
import { dereferenced } from '../calls/types';
import { signatureIn } from './carriedTypes';
import { stringAt } from './stringAt';

/** Types that only handlers of HTTP requests get. */
const REQUESTS: ReadonlySet<string> = new Set([
  'net/http.Request',
  'net/http.ResponseWriter',
  'github.com/gin-gonic/gin.Context',
  'github.com/labstack/echo.Context',
  'github.com/labstack/echo/v4.Context',
  'github.com/valyala/fasthttp.RequestCtx',
  'github.com/gofiber/fiber.Ctx',
  'github.com/gofiber/fiber/v2.Ctx',
  'github.com/emicklei/go-restful.Request',
  'github.com/emicklei/go-restful/v3.Request',
]);

/** True for a function that gets an HTTP request. */
export function isHandler(type: Type): boolean {
  return (
    signatureIn(type)?.parameters.some((parameter) => {
      const name = outsideNameOf(dereferenced(parameter));
      return name !== undefined && REQUESTS.has(`${name.path}.${name.name}`);
    }) ?? false
  );
}

/** The route among some values: `/write`, `GET /write`; empty if there is none. */
export function routeIn(values: readonly Expression[], text: string): string {
  for (const value of values) {
    if (value.kind !== 'literal' || value.type !== 'string') continue;
    const found = stringAt(text, value.start);
    if (/^(?:[A-Z]+ )?\/\S*$/.test(found)) return found;
  }
  return '';
}

/** The name of the method by which a value handles HTTP requests. */
export const HANDLER_METHOD = 'ServeHTTP';

/** True for a function outside the tree that registers a value which handles HTTP requests. */
export function registersHandler({ symbol }: Pick<Callee, 'symbol'>): boolean {
  return /^(?:Handle|Handler|Mount|ListenAndServe|ListenAndServeTLS|Serve|ServeTLS)$/.test(lastName(symbol));
}

/** The functions in an expression that wraps them: `h` and `auth` in `gzip(auth(h))`. */
export function wrappedIn(x: Expression): readonly Expression[] {
  if (x.kind !== 'call') return [x];
  const found: Expression[] = [];
  for (const argument of x.args) append(found, wrappedIn(argument));
  return found;
}
