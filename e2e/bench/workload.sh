# What a container does in its day: a shell with pipes, compilers, an archive, a server with clients.
set -eu
cd "$(mktemp -d)"
find /etc -xdev -type f -name '*[fgs]' 2>/dev/null | sort | head -40 > files || true
for each in 1 2 3; do
  while read -r file; do wc -c < "$file" || true; done < files 2>/dev/null | sort -n | tail -1 > "size.$each"
  head -60 files | xargs -r grep -l "^#$each" > "found.$each" 2>/dev/null || true
done
mkdir tree
for each in $(seq 25); do mkdir "tree/$each" && cp files "tree/$each/list" && chmod 600 "tree/$each/list"; done
tar czf tree.tgz tree && tar xzf tree.tgz && rm -r tree
python3 - <<'PYTHON'
import concurrent.futures, http.server, json, os, select, signal, socket, subprocess, tempfile, threading, time
import urllib.request

class Server(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = json.dumps({"path": self.path, "files": os.listdir("/usr")}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *_):
        pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
threading.Thread(target=server.serve_forever, daemon=True).start()
address = "http://127.0.0.1:%d/" % server.server_port
with concurrent.futures.ThreadPoolExecutor(8) as pool:
    list(pool.map(lambda each: urllib.request.urlopen(address + str(each)).read(), range(150)))
server.shutdown()
for each in range(400):
    with tempfile.NamedTemporaryFile() as file:
        file.write(b"x" * each)
        file.flush()
        os.stat(file.name)
    try:
        os.readlink("/nowhere/%d" % each)
    except OSError:
        pass
left, right = socket.socketpair()
for each in range(400):
    left.send(b"ping")
    select.select([right], [], [], 1)
    right.recv(16)
for each in range(12):
    subprocess.run(["sh", "-c", "exit 3"], check=False)
child = os.fork()
if child == 0:
    time.sleep(30)
os.kill(child, signal.SIGTERM)
os.waitpid(child, 0)
PYTHON
