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

  test('a message that is sent gets to the functions that take one of its type', async () => {
    const found = await handOversIn({
      'a.go': `package m
type Codec interface { Marshal() []byte; Unmarshal([]byte) error }
type Order struct{}
func (o *Order) Marshal() []byte { return nil }
func (o *Order) Unmarshal([]byte) error { return nil }
type Plain struct{}
func send(c Codec) {}
func buy() { send(&Order{}) }
func serve(message interface{}) {
	switch message.(type) {
	case *Order:
	case *Plain:
	}
}
func other(message interface{}) { _ = message.(*Plain) }
`,
    });
    assert.deepEqual(found, ['possible rpc buy:8 -> serve:10']);
  });

  test('code outside the tree calls the methods of its interface', async () => {
    const found = await handOversIn({
      'a.go': `package m
import "io"
type ink struct{}
func (ink) Read(p []byte) (int, error) { return 0, nil }
func (ink) Dry() {}
func spill() { io.ReadAll(ink{}) }
`,
    });
    assert.deepEqual(found, ['known registered spill:6 -> (ink).Read:4']);
  });

  test('an unknown library may call what nobody else calls of the value that it gets', async () => {
    const found = await handOversIn({
      'a.go': `package m
import "example.org/raft"
type machine struct{}
func (m *machine) Apply() {}
func (m *machine) Ready() {}
func (m *machine) hidden() {}
func open(m *machine) {
	m.Ready()
	raft.NewNode(m)
}
`,
    });
    assert.deepEqual(found, ['possible registered open:9 -> (*machine).Apply:4']);
  });
});
