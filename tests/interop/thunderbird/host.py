"""The server under test, run as a process of its own, and its JSON API."""
import base64
import json
import pathlib
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request


class Host:
    def __init__(self, dll, work, addresses):
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.url = f"http://127.0.0.1:{free.getsockname()[1]}"
        data = pathlib.Path(work, f"data-{time.monotonic_ns()}")
        self.log = data.with_suffix(".log")
        self.command = ["dotnet", dll, "--demo", "--demo-addresses", str(addresses), "--data", str(data), "--urls", self.url]
        self.start()

    def start(self):
        with open(self.log, "ab") as output:
            self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        for _ in range(150):
            try:
                urllib.request.urlopen(self.url + "/health/ready")
                return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.2)
        raise RuntimeError(f"The host does not get ready, see {self.log}")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(15)

    def restart(self):
        self.stop()
        self.start()

    def ask(self, method, path, body=None, user="anna"):
        request = urllib.request.Request(f"{self.url}/api/v1/{path}", method=method, data=None if body is None else json.dumps(body).encode())
        request.add_header("Authorization", "Basic " + base64.b64encode(f"{user}@demo:demo".encode()).decode())
        request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request) as answer:
                text = answer.read()
        except urllib.error.HTTPError as refused:
            raise RuntimeError(f"{method} {path}: {refused.code} {refused.read().decode()}") from None
        return json.loads(text) if text else None

    def all(self, resource, user="anna"):
        items, after = [], ""
        while True:
            page = self.ask("GET", f"{resource}?limit=100{after}", user=user)
            items += page["items"]
            if not page["next"]:
                return items
            after = "&after=" + page["next"]

    def complaints(self):
        """Warnings and errors in the log."""
        return [line for line in self.log.read_text().splitlines() if line.startswith(("warn:", "fail:", "crit:"))]
