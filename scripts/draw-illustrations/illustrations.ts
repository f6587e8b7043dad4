import type { Scene } from "./drawing.ts";
import { archiveShelf } from "./scenes/archive-shelf.ts";
import { branches } from "./scenes/branches.ts";
import { camera } from "./scenes/camera.ts";
import { captionedPrint } from "./scenes/captioned-print.ts";
import { cardDrawers } from "./scenes/card-drawers.ts";
import { checklist } from "./scenes/checklist.ts";
import { clocks } from "./scenes/clocks.ts";
import { colonel } from "./scenes/colonel.ts";
import { conclusion } from "./scenes/conclusion.ts";
import { conveyor } from "./scenes/conveyor.ts";
import { dataDrums } from "./scenes/data-drums.ts";
import { desk } from "./scenes/desk.ts";
import { folder } from "./scenes/folder.ts";
import { hall } from "./scenes/hall.ts";
import { innovation } from "./scenes/innovation.ts";
import { lecternServices } from "./scenes/lectern-services.ts";
import { listening } from "./scenes/listening.ts";
import { magnifier } from "./scenes/magnifier.ts";
import { map } from "./scenes/map.ts";
import { meetingPoint } from "./scenes/meeting-point.ts";
import { microphoneView } from "./scenes/microphone.ts";
import { mountains } from "./scenes/mountains.ts";
import { recordCards } from "./scenes/record-cards.ts";
import { redPen } from "./scenes/red-pen.ts";
import { river } from "./scenes/river.ts";
import { stiltHouseView } from "./scenes/stilt-house.ts";
import { terraceView } from "./scenes/terraces.ts";
import { thread } from "./scenes/thread.ts";

/** Where each scene is published: path below `content/articles/` → scene. */
export const illustrations: Record<string, Scene> = {
  "2024/11/12-mot-bai-mot-thu-muc/photos/ban-viet.jpg": desk,
  "2024/11/12-mot-bai-mot-thu-muc/photos/thu-muc.jpg": folder,
  "2024/11/20-chu-thich-va-van-ban-thay-the/photos/anh-va-chu-thich.jpg": captionedPrint,
  "2024/11/20-chu-thich-va-van-ban-thay-the/photos/khung-ngam.jpg": camera,
  "2024/11/20-chu-thich-va-van-ban-thay-the/photos/nghe-anh.jpg": listening,
  "2024/12/05-bo-anh-va-khung-xem/photos/ben-song.jpg": river,
  "2024/12/05-bo-anh-va-khung-xem/photos/day-nui.jpg": mountains,
  "2024/12/05-bo-anh-va-khung-xem/photos/nha-san.jpg": stiltHouseView,
  "2024/12/05-bo-anh-va-khung-xem/photos/ruong-bac-thang.jpg": terraceView,
  "2025/01/01-ngay-gio-va-mui-gio/photos/hai-dong-ho.jpg": clocks,
  "2025/01/15-the-mot-cach-viet/photos/ngan-the.jpg": cardDrawers,
  "2025/02/10-chuyen-doi-so/photos/diem-cau-nhu-xuan.jpg": meetingPoint,
  "2025/02/10-chuyen-doi-so/photos/diem-cau-tinh-uy.jpg": hall,
  "2025/02/10-chuyen-doi-so/photos/ngo-hai-phan.jpg": lecternServices,
  "2025/02/10-chuyen-doi-so/photos/nguyen-doan-anh.jpg": conclusion,
  "2025/02/10-chuyen-doi-so/photos/nguyen-manh-ho.jpg": colonel,
  "2025/02/10-chuyen-doi-so/photos/nguyen-truc-le.jpg": dataDrums,
  "2025/02/10-chuyen-doi-so/photos/vu-van-tich.jpg": innovation,
  "2025/02/18-nguoi-noi-va-loi-trich/photos/micro.jpg": microphoneView,
  "2025/03/04-ho-so-nguoi-va-chuc-vu/photos/the-ho-so.jpg": recordCards,
  "2025/03/20-luu-tru-theo-thang/photos/ke-luu-tru.jpg": archiveShelf,
  "2025/03/20-tim-kiem-co-dau-khong-dau/photos/kinh-lup.jpg": magnifier,
  "2025/04/08-dinh-chinh-cong-khai/photos/but-do.jpg": redPen,
  "2025/04/22-su-kien-va-bai-tiep-noi/photos/soi-chi.jpg": thread,
  "2025/05/06-nhap-bai-cu/photos/nhap-bai.jpg": conveyor,
  "2025/05/20-tai-lieu-dinh-kem/photos/tai-lieu.jpg": checklist,
  "2025/05/27-captions-and-alt-text/photos/captioned-print.jpg": captionedPrint,
  "2025/05/27-captions-and-alt-text/photos/listening.jpg": listening,
  "2025/06/03-xuat-ban-bang-git/photos/nhanh-git.jpg": branches,
  "2025/06/24-dia-danh-va-thoi-gian/photos/ban-do.jpg": map,
};
