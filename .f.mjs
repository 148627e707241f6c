import {runnerImport} from "vite"; import D from "better-sqlite3"; import { Session } from "node:inspector/promises";
const d=new D(":memory:"); const proto=Object.getPrototypeOf(d.prepare("select 1"));
const tot=new Map();
if (process.argv[2]) for (const m of ["run","get","all"]) { const o=proto[m]; proto[m]=function(...a){
 const t=performance.now(); try{return o.apply(this,a)} finally {const k=m+" "+this.source.trim().replace(/\s+/g," ").slice(0,60); const e=tot.get(k)??[0,0]; e[0]+=performance.now()-t; e[1]++; tot.set(k,e);}}}
const { module } = await runnerImport("./bench/record/intake.ts");
const s = new Session(); s.connect(); await s.post("Profiler.enable"); if(!process.argv[2]) await s.post("Profiler.start");
await module.measureIntake({posts: 30000});
if (!process.argv[2]) {
const { profile } = await s.post("Profiler.stop");
const self = new Map(); const dt = profile.timeDeltas; const byId = new Map(profile.nodes.map(n=>[n.id,n]));
profile.samples.forEach((id,i)=>{const n=byId.get(id); const k=n.callFrame.functionName+" "+n.callFrame.url.split("/").slice(-2).join("/")+":"+n.callFrame.lineNumber; self.set(k,(self.get(k)??0)+dt[i]);});
console.log([...self].sort((a,b)=>b[1]-a[1]).slice(0,30).map(([k,v])=>(v/30000).toFixed(1).padStart(7)+"us "+k).join("\n"));
} else
console.log([...tot].sort((a,b)=>b[1][0]-a[1][0]).slice(0,18).map(([k,[v,n]])=>(v/30).toFixed(1).padStart(6)+"us/post "+String(n).padStart(7)+" "+(v/n*1000).toFixed(1).padStart(6)+"us "+k).join("\n"));
