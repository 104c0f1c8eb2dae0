import assert from 'node:assert/strict';
import { handOversIn } from '../../../../../support/handOvers';

const STUB = `package ovenpb
import "google.golang.org/grpc"
type OvenClient interface { Bake(ctx context.Context, in *Request) (*Reply, error) }
type ovenClient struct { cc grpc.ClientConnInterface }
func (c *ovenClient) Bake(ctx context.Context, in *Request) (*Reply, error) {
	out := new(Reply)
	err := c.cc.Invoke(ctx, Oven_Bake_FullMethodName, in, out)
	return out, err
}
const Oven_Bake_FullMethodName = "/shop.Oven/Bake"
type OvenServer interface { Bake(ctx context.Context, in *Request) (*Reply, error) }
type UnimplementedOvenServer struct{}
func (UnimplementedOvenServer) Bake(ctx context.Context, in *Request) (*Reply, error) { return nil, nil }
func RegisterOvenServer(s grpc.ServiceRegistrar, srv OvenServer) {}
type Request struct{}
type Reply struct{}
`;

const SERVER = `package oven
import "example.com/m/ovenpb"
type Server struct{ ovenpb.UnimplementedOvenServer }
func (s *Server) Bake(ctx context.Context, in *ovenpb.Request) (*ovenpb.Reply, error) { return nil, nil }
type other struct{}
func (other) Bake(ctx context.Context, in *ovenpb.Request) (*ovenpb.Reply, error) { return nil, nil }
`;

suite('hand-overs to services', () => {
  test('a generated stub gets to the server that is registered', async () => {
    const found = await handOversIn({
      'ovenpb/oven.go': STUB,
      'oven/server.go': SERVER,
      'main.go': `package main
import ("example.com/m/oven"; "example.com/m/ovenpb"; "google.golang.org/grpc")
func main() {
	s := grpc.NewServer()
	ovenpb.RegisterOvenServer(s, &oven.Server{})
}
`,
    });
    assert.deepEqual(found, ['known rpc (*ovenClient).Bake:7 -> (*Server).Bake:4 /shop.Oven/Bake']);
  });

  test('without a registration, whatever implements the server is possible', async () => {
    const found = await handOversIn({ 'ovenpb/oven.go': STUB, 'oven/server.go': SERVER });
    assert.deepEqual(found, [
      'possible rpc (*ovenClient).Bake:7 -> (*Server).Bake:4 /shop.Oven/Bake',
      'possible rpc (*ovenClient).Bake:7 -> (other).Bake:6 /shop.Oven/Bake',
    ]);
  });

  test('a route gets to its handler, also through what wraps it', async () => {
    const found = await handOversIn({
      'a.go': `package main
import "net/http"
type site struct{}
func (s *site) open(mux *http.ServeMux) {
	mux.HandleFunc("/bake", s.bake)
	mux.HandleFunc("/cool", logged(s.cool))
	http.Handle("/", s)
}
func (s *site) bake(w http.ResponseWriter, r *http.Request) {}
func (s *site) cool(w http.ResponseWriter, r *http.Request) {}
func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {}
func logged(next http.HandlerFunc) http.HandlerFunc { return next }
`,
    });
    assert.deepEqual(found, [
      'known http (*site).open:5 -> (*site).bake:9 /bake',
      'known http (*site).open:6 -> (*site).cool:10 /cool',
      'known http (*site).open:7 -> (*site).ServeHTTP:11 /',
    ]);
  });

  test('a table of routes gets to its handlers', async () => {
    const found = await handOversIn({
      'a.go': `package main
import "net/http"
type route struct { name, path string; handle interface{} }
func routes() []route {
	return []route{
		{"bake", "/bake", bake},
	}
}
func bake(w http.ResponseWriter, r *http.Request) {}
`,
    });
    assert.deepEqual(found, ['known http routes:6 -> bake:9 /bake']);
  });
});
