import type { Scene } from "./drawing.ts";
import { colonel } from "./scenes/colonel.ts";
import { conclusion } from "./scenes/conclusion.ts";
import { dataDrums } from "./scenes/data-drums.ts";
import { hall } from "./scenes/hall.ts";
import { innovation } from "./scenes/innovation.ts";
import { lecternServices } from "./scenes/lectern-services.ts";
import { meetingPoint } from "./scenes/meeting-point.ts";

/** Where each scene is published: path below `content/articles/` → scene. */
export const illustrations: Record<string, Scene> = {
  "2025/02/10-chuyen-doi-so/photos/diem-cau-tinh-uy.jpg": hall,
  "2025/02/10-chuyen-doi-so/photos/diem-cau-nhu-xuan.jpg": meetingPoint,
  "2025/02/10-chuyen-doi-so/photos/ngo-hai-phan.jpg": lecternServices,
  "2025/02/10-chuyen-doi-so/photos/nguyen-truc-le.jpg": dataDrums,
  "2025/02/10-chuyen-doi-so/photos/vu-van-tich.jpg": innovation,
  "2025/02/10-chuyen-doi-so/photos/nguyen-manh-ho.jpg": colonel,
  "2025/02/10-chuyen-doi-so/photos/nguyen-doan-anh.jpg": conclusion,
};
